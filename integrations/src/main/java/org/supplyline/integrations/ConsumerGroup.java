package org.supplyline.integrations;

/**
 * The consumer group in which the instances of a node share the topic.
 *
 * @param name the node's code
 */
public record ConsumerGroup(String name) {}
