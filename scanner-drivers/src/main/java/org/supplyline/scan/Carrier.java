package org.supplyline.scan;

/** Who carries parcels with numbers that can be told by their form. */
public enum Carrier {
    SF("顺丰速运", "SF Express"),
    EMS("中国邮政 EMS", "China Post EMS"),
    CHINA_POST("中国邮政", "China Post"),
    /** A post of another country of the Universal Postal Union. */
    FOREIGN_POST("境外邮政", "a post abroad"),
    JD("京东物流", "JD Logistics"),
    YTO("圆通速递", "YTO Express"),
    ZTO("中通快递", "ZTO Express"),
    STO("申通快递", "STO Express"),
    YUNDA("韵达速递", "Yunda Express"),
    JT("极兔速递", "J&T Express"),
    DEPPON("德邦快递", "Deppon Express");

    private final String chinese;
    private final String english;

    Carrier(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** For Chinese readers. */
    public String chinese() {
        return chinese;
    }

    /** For English readers. */
    public String english() {
        return english;
    }
}
