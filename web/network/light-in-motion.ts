import type { Attributes } from "graphology-types";
import Sigma from "sigma";
import type { Program } from "sigma/rendering";
import { drawInOneGo } from "./one-draw.ts";

/**
 * Draws nobody a second time, unseen, while the picture moves. Sigma draws each frame twice, the second time in colours
 * that tell whom the mouse is on; of thousands that costs as much as the picture itself, and a hand that drags points at
 * nobody. The first frame at rest has both again: it comes where threads are hidden in motion (`hideEdgesOnMove`), so
 * elsewhere nothing is spared.
 */
export class LightInMotion<N extends Attributes, E extends Attributes> extends Sigma<N, E> {
  /** Before the first frame, and after a context was lost: sigma keeps its programs to itself and then makes new ones. */
  override refresh(...options: Parameters<Sigma<N, E>["refresh"]>) {
    for (const name of ["nodeProgram", "edgeProgram"]) drawInOneGo(Reflect.get(this, name) as Program);
    return super.refresh(...options);
  }

  override getRenderParams() {
    const params = super.getRenderParams();
    const spared = this.getSetting("hideEdgesOnMove") && this.isInMotion();
    return spared ? { ...params, pickingFrameBuffer: null } : params;
  }

  /** A click with an unsteady hand is one still, and has to find whom it is on. */
  isInMotion(): boolean {
    const { draggedEvents, currentWheelDirection } = this.getMouseCaptor();
    const drags = draggedEvents >= this.getSetting("draggedEventsTolerance");
    return drags || currentWheelDirection !== 0 || this.getCamera().isAnimating();
  }
}
