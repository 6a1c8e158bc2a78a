package org.supplyline.routing;

/**
 * One rule's part in the judgement of a plan.
 *
 * @param count how often it was touched
 * @param contribution what it adds to its level, 0 or negative; levels are compared from the first to the last
 */
public record ScoreLine(Rule rule, Rule.Level level, int count, long contribution) {}
