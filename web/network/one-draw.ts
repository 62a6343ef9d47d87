import type { Program } from "sigma/rendering";

/** The two triangles of a strip of four corners. */
const CORNERS = [0, 1, 2, 2, 1, 3];
const STRIP = 4;

const drawing = new WeakSet<Program>();

/**
 * Has a program of sigma draw all its marks in one go. It draws one shape many times (instances), which is what
 * graphics cards are made for; where the processor draws instead, each of thousands becomes a drawing of its own and
 * costs three times as much. So each corner of each mark is written out, and they are drawn as one heap of triangles.
 */
export function drawInOneGo(program: Program): void {
  const inStrips = program.VERTICES === STRIP && program.METHOD === WebGL2RenderingContext.TRIANGLE_STRIP;
  if (!inStrips || drawing.has(program)) return;
  drawing.add(program);
  const { gl } = program.normalProgram;
  const buffer = gl.createBuffer();
  const kill = program.kill.bind(program);
  const render = program.render.bind(program);
  const invalidateBuffers = program.invalidateBuffers.bind(program);
  let [stale, from, count] = [true, 0, 0];
  program.invalidateBuffers = () => {
    stale = true;
    invalidateBuffers();
  };
  program.render = (params, offset = 0, some = program.capacity) => {
    [from, count] = [offset, some];
    render(params, offset, some);
  };
  program.drawWebGL = (_, { attributeLocations }) => {
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    if (stale) gl.bufferData(gl.ARRAY_BUFFER, everyCorner(program), gl.DYNAMIC_DRAW);
    stale = false;
    const attributes = [...program.ATTRIBUTES, ...program.CONSTANT_ATTRIBUTES];
    const stride = attributes.reduce((sum, each) => sum + bytesOf(each), 0);
    let at = 0;
    for (const attribute of attributes) {
      const place = attributeLocations[attribute.name] ?? -1;
      if (place >= 0) {
        gl.vertexAttribPointer(
          place,
          attribute.size,
          attribute.type,
          attribute.normalized ?? false,
          stride,
          at,
        );
        gl.vertexAttribDivisor(place, 0);
      }
      at += bytesOf(attribute);
    }
    gl.drawArrays(gl.TRIANGLES, from * CORNERS.length, count * CORNERS.length);
  };
  program.kill = () => {
    gl.deleteBuffer(buffer);
    kill();
  };
}

type Marks = Pick<Program, "ints" | "capacity" | "constantArray" | "ATTRIBUTES_ITEMS_COUNT">;

function bytesOf({ size, type }: Program["ATTRIBUTES"][number]): number {
  return size * (type === WebGL2RenderingContext.UNSIGNED_BYTE ? 1 : Float32Array.BYTES_PER_ELEMENT);
}

/** For each corner of each mark what is said of the mark, then what is said of the corner. */
export function everyCorner(program: Marks): Uint32Array<ArrayBuffer> {
  const { ints, capacity, ATTRIBUTES_ITEMS_COUNT: ofMark } = program;
  const corners = new Uint32Array(program.constantArray.buffer);
  const ofCorner = corners.length / STRIP;
  const all = new Uint32Array(capacity * CORNERS.length * (ofMark + ofCorner));
  let at = 0;
  for (let mark = 0; mark < capacity; mark += 1)
    for (const corner of CORNERS) {
      for (let item = 0; item < ofMark; item += 1) all[at++] = ints[mark * ofMark + item] ?? 0;
      for (let item = 0; item < ofCorner; item += 1) all[at++] = corners[corner * ofCorner + item] ?? 0;
    }
  return all;
}
