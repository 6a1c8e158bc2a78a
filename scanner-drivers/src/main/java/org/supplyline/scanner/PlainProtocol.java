package org.supplyline.scanner;

import java.util.List;

/** Readers that send text as they read it and beep when they are sent ASCII ACK or NAK. */
public final class PlainProtocol implements ReaderProtocol {

    private static final byte ACK = 0x06;
    private static final byte NAK = 0x15;

    private final FrameDecoder decoder;

    /** With text that ends as the decoder is told. */
    public PlainProtocol(PlainFrameDecoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public FrameDecoder decoder() {
        return decoder;
    }

    /** Most readers beep high. */
    @Override
    public List<byte[]> accepted(Frame frame) {
        return List.of(new byte[] {ACK});
    }

    /** Most readers beep low. */
    @Override
    public List<byte[]> refused(Frame frame) {
        return List.of(new byte[] {NAK});
    }
}
