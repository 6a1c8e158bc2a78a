package org.supplyline.dispatch.task;

/**
 * Who asks for a change.
 *
 * @param dispatches whether the one may also give away what others have
 */
record Actor(Holder self, boolean dispatches) {}
