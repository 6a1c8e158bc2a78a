package org.supplyline.codes.bench;

import java.util.Random;

/**
 * What happens to a label between the printer and a phone's picture. Each value is a range; a picture suffers one
 * mishap strongly and a little of all the others.
 */
public enum Mishap {
    BENT,
    BLURRED,
    DARK,
    NOISY,
    SMALL,
    ROTATED;

    /**
     * The conditions of one picture.
     *
     * @param module pixels a module
     * @param degrees that the symbol is turned by
     * @param bend angle in radians that the label spans on a cylinder; 0 is flat
     * @param blur standard deviation in modules
     * @param black luminance of ink, 0 to 255
     * @param white luminance of paper where it is lightest
     * @param shadow share of light that is lost at the darkest side
     * @param noise standard deviation of luminance
     */
    record Conditions(
            double module,
            double degrees,
            double bend,
            double blur,
            double black,
            double white,
            double shadow,
            double noise) {}

    Conditions draw(Random random) {
        double module = this == SMALL ? between(random, 1.2, 2.2) : between(random, 2.0, 4.0);
        double degrees = this == ROTATED ? between(random, 0, 360) : between(random, -4, 4);
        double bend = this == BENT ? between(random, 1.0, 2.2) : 0;
        double blur = this == BLURRED ? between(random, 0.4, 0.8) : between(random, 0.1, 0.3);
        double white = this == DARK ? between(random, 45, 110) : between(random, 150, 250);
        double black = this == DARK ? white * between(random, 0.2, 0.5) : between(random, 10, 60);
        double shadow = this == DARK ? between(random, 0.3, 0.7) : between(random, 0, 0.25);
        double noise = this == NOISY ? between(random, 6, 20) : between(random, 1, 3);
        return new Conditions(module, degrees, bend, blur, black, white, shadow, noise);
    }

    private static double between(Random random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
