package org.supplyline.scanner;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A reader protocol by its name, as readers are delivered.
 *
 * @param name stable, lower case
 * @param decoders makes a decoder for one side of a line
 * @param protocols makes the host's part in a dialogue
 */
public record NamedProtocol(
        String name,
        Function<Direction, ? extends FrameDecoder> decoders,
        Supplier<? extends ReaderProtocol> protocols) {

    /** A new decoder for what one side of a line says. */
    public FrameDecoder decoder(Direction from) {
        return decoders.apply(from);
    }

    /** The host's part in a new dialogue. */
    public ReaderProtocol protocol() {
        return protocols.get();
    }

    /** To understand what was recorded: the reader's side with the reads that are new, or what a host said. */
    public ReaderProtocol recorded(Direction from) {
        return from == Direction.DEVICE ? protocol() : ReaderProtocol.listening(decoder(from));
    }
}
