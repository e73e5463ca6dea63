import type { ByteSource } from "./ByteSource";
import { viewOf } from "./readDirectory";

/** Enough for any workbook of the old format; a chain that goes on is broken. */
const MAX_DIRECTORY_SECTORS = 256;

/**
 * Names in the directory of an OLE2 compound file ([MS-CFB] 2.6), to tell an old .xls from an encrypted .xlsx.
 * What cannot be followed ends the list: the caller only asks whether a name is there.
 */
export async function listOleStreams(source: ByteSource): Promise<string[]> {
  const header = viewOf(await source.read(0, 512));
  if (header.byteLength < 512) return [];
  const shift = header.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return [];
  const sectorSize = 1 << shift;
  const perSector = sectorSize / 4;
  const sector = async (n: number): Promise<DataView | null> => {
    const view = viewOf(await source.read((n + 1) * sectorSize, (n + 2) * sectorSize));
    return view.byteLength === sectorSize ? view : null;
  };
  const names: string[] = [];
  let at = header.getUint32(48, true);
  for (let n = 0; n < MAX_DIRECTORY_SECTORS; n++) {
    const directory = await sector(at);
    if (!directory) return names;
    for (let entry = 0; entry < sectorSize; entry += 128) {
      const length = Math.min(64, directory.getUint16(entry + 64, true));
      let name = "";
      for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(directory.getUint16(entry + i, true));
      if (name !== "") names.push(name);
    }
    // The first 109 sectors of the allocation table stand in the header; a directory seldom lies beyond them.
    const table = Math.floor(at / perSector);
    if (table >= 109) return names;
    const allocation = await sector(header.getUint32(76 + table * 4, true));
    if (!allocation) return names;
    at = allocation.getUint32((at % perSector) * 4, true);
  }
  return names;
}
