package org.supplyline.device;

/** Why a device numbers its scans from 1 again. */
public enum EpochReason {
    ENROLLED("enrolled"),
    STORAGE_LOST("storage-lost"),
    SESSION("session");

    private final String word;

    EpochReason(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
