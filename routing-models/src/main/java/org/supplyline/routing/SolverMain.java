package org.supplyline.routing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

/**
 * The solver process: requests on stdin, replies on stdout, each a JSON message behind a 4-byte big-endian length; logging on
 * stderr. Ends when stdin closes, so it never outlives its parent. Exit code 0, or 1 if the conversation broke.
 */
public final class SolverMain {
    private SolverMain() {}

    public static void main(String[] args) {
        OutputStream replies = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        // Whatever a library prints must not fall between two messages.
        System.setOut(System.err);
        boolean clean = new SolverSession(new BufferedInputStream(System.in), replies, DispatchSolver.create()).run();
        // A search may still be ending on its thread; nobody waits for it.
        Runtime.getRuntime().halt(clean ? 0 : 1);
    }
}
