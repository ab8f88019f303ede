/** Problems of pictures, and of the archives that they come in: key → English template. */
export const pictureProblems = {
  "archive.large":
    "{what} becomes more than {limit} bytes when it is unpacked, which is the limit or what it says of itself; use a smaller file, or fetch it again",
  "archive.short": "{what} has {got} bytes, which is too short for a gzip file; it was cut off, so fetch it again",
  "archive.damaged": "{what} cannot be unpacked ({why}); it is damaged or cut off, so fetch it again",
  "archive.size": "{what} says that it has {wanted} bytes, but has {got}; it is damaged, so fetch it again",
  "archive.checksum":
    "the checksum of {what} is wrong: it is cut off, damaged, or several files in one; fetch it again",
  "idx.empty": "the file for {what} is empty; choose another one",
  "idx.magic":
    "the file for {what} begins with the bytes {got}, but an IDX file begins with {wanted}; choose a file in the format of MNIST",
  "idx.type": "the file for {what} holds {got}; only unsigned bytes are read",
  "idx.axes":
    "the file for {what} has {got} axes, expected {wanted}: images have 3 (image, row, column), labels have 1; were the two exchanged?",
  "idx.short": "the file for {what} has {got} bytes, its header alone has {wanted}; it was cut off, so fetch it again",
  "idx.length":
    "the file for {what} says that it is {sizes}, which takes {wanted} bytes, but has {got}; fetch it again",
  "idx.none": "the file for {what} holds none; choose another one",
  "idx.side": "the images have {rows} × {columns} {columns:pixel|pixels}; sides from 1 to {most} are read",
  "idx.count":
    "there are {images} images but {labels} {labels:label|labels}; choose the two files that belong together",
  "idx.classes": "the labels name {got} class, but two are needed to tell apart; choose another file",
  "idx.single": "label {label} has one image only, but one to train on and one to hold out are needed; remove it",
  "zip.none": "this is no zip archive, or its end is cut off ({got} bytes); choose a .zip file",
  "zip.damaged": "the zip archive is damaged: {why}; fetch it again",
  "zip.disks": "the zip archive is one part of several; join them first",
  "zip.zip64": "the zip archive is in the format zip64, which is for archives over 4 GB; use a smaller part of it",
  "zip.entries": "the zip archive has {got} entries, the limit is {limit}; use a part of it",
  "zip.entry": "{name} in the zip archive has {got} bytes unpacked, the limit is {limit}; leave it out",
  "zip.total": "the zip archive has more than {limit} bytes unpacked; use a part of it",
  "zip.path": "the zip archive has an entry with the name “{name}”, which leads out of it; pack it anew",
  "zip.twice": "the zip archive has two entries with the name “{name}”; pack it anew",
  "zip.overlap": "{name} lies over another entry of the zip archive, as no program packs it; pack it anew",
  "zip.encrypted": "{name} in the zip archive is encrypted; pack it anew without a password",
  "zip.method": "{name} in the zip archive is packed by method {got}; only 0 (stored) and 8 (deflate) are read",
  "png.none": "{what} is no PNG picture; remove it, or save it as PNG",
  "png.large": "{what} has {got} bytes, the limit for a picture is {limit}; save it smaller",
  "png.side": "{what} has {width} × {height} {height:pixel|pixels}; sides from 1 to {most} are read",
  "png.interlaced":
    "{what} is interlaced with {depth} {depth:bit|bits} a sample, which is not read; save it without interlacing",
  "png.damaged": "{what} is damaged: {why}; save it anew",
  "glyphs.none":
    "the zip archive has {files} {files:file|files}, but no PNG in a folder; it needs one folder per character with its drawings in it",
  "glyphs.classes":
    "the zip archive has {got} {got:folder|folders} of drawings, the limit is {limit}; use a part of it",
  "glyphs.drawings": "the zip archive has {got} {got:drawing|drawings}, the limit is {limit}; use a part of it",
  "glyphs.pixels":
    "the drawings in the zip archive have more than {limit} {limit:pixel|pixels} together; use smaller ones, or fewer",
  "glyphs.fewTraining":
    "the zip archive has {got} {got:character|characters} of {sights} {sights:drawing|drawings} to train on, but a sequence needs {wanted}; use a larger archive, fewer classes or fewer showings",
  "glyphs.fewHeldOut":
    "the zip archive has {got} {got:character|characters} of {sights} {sights:drawing|drawings} to hold out, but a sequence needs {wanted}; use a larger archive, fewer classes or fewer showings",
} as const;
