package org.supplyline.barcode;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What became of a picture. */
public sealed interface PictureResult {

    /** Calls the function of the case that this is. */
    <R> R match(Function<? super Seen, ? extends R> seen, Function<? super Refused, ? extends R> refused);

    /**
     * It was looked at.
     *
     * @param width in pixels, upright
     * @param height in pixels, upright
     * @param elapsed from the bytes to the answer
     * @param codes what it shows; empty if there is nothing that can be trusted
     */
    record Seen(int width, int height, Duration elapsed, List<PictureCode> codes) implements PictureResult {

        /** Makes the list unmodifiable. */
        public Seen {
            codes = List.copyOf(codes);
        }

        @Override
        public <R> R match(Function<? super Seen, ? extends R> seen, Function<? super Refused, ? extends R> refused) {
            return seen.apply(this);
        }
    }

    /**
     * It was not looked at.
     *
     * @param problem the kind of reason
     * @param detail values, for people
     */
    record Refused(Problem problem, String detail) implements PictureResult {
        @Override
        public <R> R match(Function<? super Seen, ? extends R> seen, Function<? super Refused, ? extends R> refused) {
            return refused.apply(this);
        }
    }

    /** Why a picture was not looked at. */
    enum Problem {
        NOT_A_FILE("不是文件", "no file"),
        UNREADABLE("无法读取", "cannot be read"),
        EMPTY("文件为空", "empty"),
        TOO_MANY_BYTES("文件过大", "too large"),
        NOT_A_PICTURE("不是可识别的图片", "no picture of a known kind"),
        TOO_MANY_PIXELS("图片尺寸过大", "too many pixels"),
        DAMAGED("图片已损坏", "damaged");

        private final String chinese;
        private final String english;

        Problem(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        /** The code in lower case with hyphens, for example {@code not-a-picture}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** For people who read Chinese. */
        public String chinese() {
            return chinese;
        }

        /** For people who read English. */
        public String english() {
            return english;
        }
    }
}
