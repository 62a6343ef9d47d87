/** True in the page: no server stands behind it, and what it keeps lies in this browser. Known when it is built. */
export const onDevice = import.meta.env.BASE_URL !== "/";
