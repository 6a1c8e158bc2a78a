package org.supplyline.scanner;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;

/**
 * A serial port, USB-CDC or Bluetooth SPP device.
 *
 * @param path what never changes when the cable is put in again: a link below {@code /dev/serial/by-id}, or COM7
 * @param baud bits a second; of no meaning on USB-CDC
 * @param format data bits, parity, stop bits
 */
public record SerialPortTransport(String path, int baud, Format format) implements ScannerTransport {

    /** Longer than any pause inside a scan, short enough that closing is prompt. */
    private static final int READ_WAIT_MILLIS = 100;

    /** Data bits, parity and stop bits that readers are delivered with. */
    public enum Format {
        EIGHT_NONE_ONE(8, SerialPort.NO_PARITY),
        SEVEN_EVEN_ONE(7, SerialPort.EVEN_PARITY),
        SEVEN_ODD_ONE(7, SerialPort.ODD_PARITY);

        private final int dataBits;
        private final int parity;

        Format(int dataBits, int parity) {
            this.dataBits = dataBits;
            this.parity = parity;
        }
    }

    /** With eight data bits, no parity and one stop bit. */
    public SerialPortTransport(String path, int baud) {
        this(path, baud, Format.EIGHT_NONE_ONE);
    }

    @Override
    public String name() {
        return path;
    }

    /** Looks the port up anew each time, because the device behind a stable path changes when it is put in again. */
    @Override
    public Line open() throws IOException {
        SerialPort port = lookUp();
        port.setComPortParameters(baud, format.dataBits, SerialPort.ONE_STOP_BIT, format.parity);
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, READ_WAIT_MILLIS, 0);
        // Asked for before opening, jSerialComm waits out a kernel fault that leaves the buffer full.
        port.flushIOBuffers();
        if (!port.openPort()) {
            throw new IOException("%s cannot be opened (error %d): in use by another program, or no permission."
                    .formatted(path, port.getLastErrorCode()));
        }
        return new SerialLine(port);
    }

    private SerialPort lookUp() throws IOException {
        try {
            return SerialPort.getCommPort(path);
        } catch (SerialPortInvalidPortException absent) {
            throw new IOException("There is no port %s: not plugged in, or another name.".formatted(path), absent);
        }
    }

    /** {@code isOpen()} stays true when the device is gone, so only the results of read and write are trusted. */
    private record SerialLine(SerialPort port) implements Line {

        @Override
        public int read(byte[] buffer) throws IOException {
            int count = port.readBytes(buffer, buffer.length);
            if (count < 0) {
                throw new IOException("The device is gone.");
            }
            return count;
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            int sent = 0;
            while (sent < bytes.length) {
                int count = port.writeBytes(bytes, bytes.length - sent, sent);
                if (count <= 0) {
                    throw new IOException("The device is gone.");
                }
                sent += count;
            }
        }

        @Override
        public void close() {
            port.closePort();
        }
    }
}
