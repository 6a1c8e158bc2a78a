package org.supplyline.inventory.scan;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.supplyline.device.ScanArrival;
import org.supplyline.journal.JournalSignal;

/** Looks for a scan whenever the journal has grown. */
@Component
class SignalledArrival implements ScanArrival {

    private static final Logger LOG = LoggerFactory.getLogger(SignalledArrival.class);

    private final ScanStore store;
    private final JournalSignal signal;

    SignalledArrival(ScanStore store, JournalSignal signal) {
        this.store = store;
        this.signal = signal;
    }

    @Override
    public void await(String device, long epoch, long seq, Duration atMost) {
        List<ScanKey> key = List.of(new ScanKey(device, epoch, seq));
        long until = System.nanoTime() + atMost.toNanos();
        try {
            long seen = signal.count();
            while (store.hashes(key).isEmpty() && System.nanoTime() < until) {
                signal.await(seen, Duration.ofNanos(Math.max(1, until - System.nanoTime())));
                seen = signal.count();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The ledger cannot be asked for {}.", key, away);
        }
    }
}
