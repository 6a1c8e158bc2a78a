package org.supplyline.barcode;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;

/**
 * A picture as one attempt looks at it.
 *
 * @param name what was done to the upright picture; attempts with different names are independent looks
 * @param picture the pixels
 * @param toUpright from this picture's points to those of the upright picture
 */
record View(String name, GrayPicture picture, AffineTransform toUpright) {

    static View upright(GrayPicture picture) {
        return new View("", picture, new AffineTransform());
    }

    /** Scaled by a factor, at least one pixel each way. */
    View scaled(double factor) {
        int width = Math.max(1, (int) Math.round(picture.width() * factor));
        int height = Math.max(1, (int) Math.round(picture.height() * factor));
        AffineTransform back =
                AffineTransform.getScaleInstance((double) picture.width() / width, (double) picture.height() / height);
        return then("x" + factor, picture.scaledTo(width, height), back);
    }

    View padded(int margin) {
        return then("+" + margin, picture.padded(margin), AffineTransform.getTranslateInstance(-margin, -margin));
    }

    View inverted() {
        return then("inverted", picture.inverted(), new AffineTransform());
    }

    View sharpened(int radius, float amount) {
        return then("sharp" + radius, picture.sharpened(radius, amount), new AffineTransform());
    }

    /** Turned clockwise by a multiple of 90 degrees. */
    View quarterTurned() {
        AffineTransform back = new AffineTransform(0, -1, 1, 0, 0, picture.height());
        return then("turned", picture.quarterTurned(), back);
    }

    /** Turned clockwise by any angle. */
    View turned(double degrees) {
        double radians = Math.toRadians(degrees);
        GrayPicture other = picture.turned(radians);
        AffineTransform back = AffineTransform.getTranslateInstance(picture.width() / 2.0, picture.height() / 2.0);
        back.rotate(-radians);
        back.translate(-other.width() / 2.0, -other.height() / 2.0);
        return then("turned" + degrees, other, back);
    }

    View without(Outline upright) {
        AffineTransform forth = new AffineTransform(toUpright);
        try {
            forth.invert();
        } catch (NoninvertibleTransformException impossible) {
            throw new IllegalStateException("A view is never flat: " + toUpright, impossible);
        }
        return new View(name, picture.without(upright.through(forth)), toUpright);
    }

    private View then(String done, GrayPicture other, AffineTransform back) {
        AffineTransform all = new AffineTransform(toUpright);
        all.concatenate(back);
        return new View(name + " " + done, other, all);
    }
}
