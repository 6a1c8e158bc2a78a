package org.supplyline.routing.engine;

import org.supplyline.routing.PlaceId;

/** A part of a share that takes no truck: it is collected, or no truck can bring it. */
public record Held(Portion portion, PlaceId depot) {}
