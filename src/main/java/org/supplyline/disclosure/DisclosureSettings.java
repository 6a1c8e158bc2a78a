package org.supplyline.disclosure;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is named and signed.
 *
 * @param host public name under which people find the node's pages, part of the log's name for ever; needed by a real
 *     node, not used by a drill
 * @param keyFile file with the log's secret, given to all instances of a node; DATA/keys/log.key without it
 */
@ConfigurationProperties("supplyline.disclosure")
record DisclosureSettings(
        @DefaultValue("") String host, @Nullable String keyFile) {}
