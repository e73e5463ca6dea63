import { IResourceManagerService, IUniverInstanceService } from "@univerjs/core";
import type { Injector, IWorkbookData, Workbook } from "@univerjs/core";

/** Everything that the grid holds of a workbook, its plug-ins included. The cells are the grid's own: only read them. */
export function workbookData(injector: Injector, unitId: string): IWorkbookData {
  const unit = injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
  if (!unit) throw new Error(`The workbook ${unitId} is not open.`);
  const resources = injector.get(IResourceManagerService).getResources(unitId, unit.type);
  return { ...unit.getSnapshot(), resources };
}
