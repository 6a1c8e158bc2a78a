package org.supplyline.place;

/** The places that every node has once, most of them only in the books. */
enum FixedPlace {
    OPENING(PlaceKind.OPENING, "期初", "Opening"),
    DONOR_UNKNOWN(PlaceKind.DONOR, "未知捐赠方", "Unknown donor"),
    IN_TRANSIT(PlaceKind.IN_TRANSIT, "在途", "In transit"),
    FOUND(PlaceKind.FOUND, "盘盈", "Found"),
    LOSS(PlaceKind.LOSS, "损耗", "Loss"),
    DISPOSAL(PlaceKind.DISPOSAL, "处置", "Disposal"),
    CONVERSION(PlaceKind.CONVERSION, "组装拆分", "Conversion");

    private final PlaceKind kind;
    private final String nameZh;
    private final String nameEn;

    FixedPlace(PlaceKind kind, String nameZh, String nameEn) {
        this.kind = kind;
        this.nameZh = nameZh;
        this.nameEn = nameEn;
    }

    PlaceKind kind() {
        return kind;
    }

    String nameZh() {
        return nameZh;
    }

    String nameEn() {
        return nameEn;
    }
}
