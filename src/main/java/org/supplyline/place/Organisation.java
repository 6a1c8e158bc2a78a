package org.supplyline.place;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A branch in the tree that places belong to.
 *
 * @param code never changes, {@code org:cz-1}
 * @param parent the branch above it, or null at the top
 * @param division GB/T 2260 code, if known
 */
public record Organisation(
        String code,
        @Nullable String parent,
        Level level,
        String nameZh,
        String nameEn,
        @Nullable String division) {

    /** From the province down to the village; a branch stands above those of a lower level only. */
    public enum Level {
        /** 省级 */
        PROVINCE,
        /** 市级 */
        CITY,
        /** 县（区）级 */
        COUNTY,
        /** 乡镇（街道） */
        TOWNSHIP,
        /** 村（社区）服务站 */
        STATION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isAbove(Level other) {
            return compareTo(other) < 0;
        }

        static Optional<Level> of(String word) {
            return Arrays.stream(values())
                    .filter(level -> level.word().equals(word))
                    .findFirst();
        }
    }

    public String name(boolean chinese) {
        return chinese ? nameZh : nameEn;
    }
}
