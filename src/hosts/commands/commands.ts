import { whenReady } from "../../adapters/excel/whenReady";

// The function file that the manifest must name. It has no function: without a shared runtime a function cannot show the
// pane, so both ribbon buttons show it themselves.
void whenReady();
