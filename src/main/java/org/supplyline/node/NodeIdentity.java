package org.supplyline.node;

import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Which node this is.
 *
 * @param code short name in every id of the node, {@code [a-z][a-z0-9]{1,7}}
 * @param epoch 1 at first; one more after each restore from a backup
 * @param drill whether the node is for exercises only; a folder is drill or real for life
 * @param name what people call the branch
 * @param zone the zone in which the branch's days begin and goods expire
 */
public record NodeIdentity(String code, int epoch, boolean drill, String name, ZoneId zone) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]{1,7}");

    public NodeIdentity {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(
                    "The node code (%s) must be 2 to 8 small letters or digits and begin with a letter."
                            .formatted(code));
        }
        if (epoch < 1) {
            throw new IllegalArgumentException("The node epoch (%d) must be 1 or more.".formatted(epoch));
        }
    }
}
