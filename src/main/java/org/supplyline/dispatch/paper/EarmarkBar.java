package org.supplyline.dispatch.paper;

import java.awt.Color;
import org.supplyline.paper.Words;

/**
 * The bar on a staged carton that tells to what its goods are bound. Its colour and the pattern of its ends only help to
 * find it; its words say it.
 */
public record EarmarkBar(Kind kind, Words words) {

    /** Colours that are none of the depot's own: yellow, green and red say whether goods were checked. */
    public enum Kind {
        NONE(0xffffff, Ends.PLAIN),
        REGION(0x1d4e9e, Ends.SLANTED),
        PROJECT(0x6a359c, Ends.UPRIGHT),
        RECEIVER(0x1b1b1b, Ends.PLAIN);

        private final int rgb;
        private final Ends ends;

        Kind(int rgb, Ends ends) {
            this.rgb = rgb;
            this.ends = ends;
        }

        Color colour() {
            return new Color(rgb);
        }

        Ends ends() {
            return ends;
        }

        /** Whether it is filled; the bar of free goods is only a frame. */
        boolean isFilled() {
            return this != NONE;
        }
    }

    /** How the ends of the bar are striped, so that a printer without colours tells one bar from the other. */
    enum Ends {
        PLAIN(0),
        UPRIGHT(0),
        SLANTED(1);

        private final float slant;

        Ends(float slant) {
            this.slant = slant;
        }

        boolean isStriped() {
            return this != PLAIN;
        }

        /** How far a stripe leans to the right, in heights of the bar. */
        float slant() {
            return slant;
        }
    }

    String text() {
        return words.en().isEmpty() ? words.zh() : words.zh() + "  " + words.en();
    }
}
