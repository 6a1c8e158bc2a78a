package org.supplyline;

/** Starts the command line. */
public final class Supplyline {

    private Supplyline() {}

    public static void main(String[] arguments) {}
}
