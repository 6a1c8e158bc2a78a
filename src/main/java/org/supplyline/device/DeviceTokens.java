package org.supplyline.device;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.supplyline.security.BearerTokens;
import org.supplyline.security.TokenOwner;

/** Lets enrolled devices in by their tokens. */
@Component
class DeviceTokens implements BearerTokens {

    private final Devices devices;

    DeviceTokens(Devices devices) {
        this.devices = devices;
    }

    @Override
    public Optional<TokenOwner> find(byte[] sha256) {
        return devices.findByToken(sha256).map(device -> new TokenOwner(device.id(), TokenOwner.Kind.DEVICE));
    }
}
