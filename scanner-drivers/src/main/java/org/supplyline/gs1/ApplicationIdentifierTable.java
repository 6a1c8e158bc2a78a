package org.supplyline.gs1;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The application identifiers that relief goods, their cartons, places and papers carry (GS1 General Specifications,
 * figure 3.2-1). A string with any other identifier is refused as a whole, because its length is not known here.
 */
final class ApplicationIdentifierTable {

    private static final int MIN_DIGITS = 2;
    private static final int MAX_DIGITS = 4;

    /** Identifier or range, then the parts of the value, then for the reader of this table the data title. */
    private static final String ROWS = """
            00        N18:check                     # SSCC
            01        N14:check                     # GTIN
            02        N14:check                     # GTIN of contained trade items
            03        N14:check                     # GTIN of a made-to-order item
            10        X..20                         # batch or lot
            11-13     N6:date                       # production, due, packaging date
            15-17     N6:date                       # best before, sell by, expiration date
            20        N2                            # variant
            21        X..20                         # serial number
            22        X..20                         # consumer product variant
            235       X..28                         # serialised extension of the GTIN
            240-241   X..30                         # additional product identification, customer part number
            242       N..6                          # made-to-order variation
            243       X..20                         # packaging component
            250       X..30                         # secondary serial number
            251       X..30                         # reference to source entity
            253       N13:check [X..17]             # document type
            254       X..20                         # extension of the GLN
            255       N13:check [N..12]             # coupon
            30        N..8                          # variable count
            3100-3105 N6                            # net weight, kg
            3110-3115 N6                            # length, m
            3120-3125 N6                            # width, m
            3130-3135 N6                            # height, m
            3140-3145 N6                            # area, m2
            3150-3155 N6                            # net volume, l
            3160-3165 N6                            # net volume, m3
            3200-3205 N6                            # net weight, lb
            3210-3215 N6                            # length, in
            3220-3225 N6                            # length, ft
            3230-3235 N6                            # length, yd
            3240-3245 N6                            # width, in
            3250-3255 N6                            # width, ft
            3260-3265 N6                            # width, yd
            3270-3275 N6                            # height, in
            3280-3285 N6                            # height, ft
            3290-3295 N6                            # height, yd
            3300-3305 N6                            # gross weight, kg
            3310-3315 N6                            # logistic length, m
            3320-3325 N6                            # logistic width, m
            3330-3335 N6                            # logistic height, m
            3340-3345 N6                            # logistic area, m2
            3350-3355 N6                            # logistic volume, l
            3360-3365 N6                            # logistic volume, m3
            3370-3375 N6                            # kg per m2
            3400-3405 N6                            # gross weight, lb
            3410-3415 N6                            # logistic length, in
            3420-3425 N6                            # logistic length, ft
            3430-3435 N6                            # logistic length, yd
            3440-3445 N6                            # logistic width, in
            3450-3455 N6                            # logistic width, ft
            3460-3465 N6                            # logistic width, yd
            3470-3475 N6                            # logistic height, in
            3480-3485 N6                            # logistic height, ft
            3490-3495 N6                            # logistic height, yd
            3500-3505 N6                            # area, in2
            3510-3515 N6                            # area, ft2
            3520-3525 N6                            # area, yd2
            3530-3535 N6                            # logistic area, in2
            3540-3545 N6                            # logistic area, ft2
            3550-3555 N6                            # logistic area, yd2
            3560-3565 N6                            # net weight, troy oz
            3570-3575 N6                            # net weight or volume, oz
            3600-3605 N6                            # net volume, qt
            3610-3615 N6                            # net volume, gal
            3620-3625 N6                            # logistic volume, qt
            3630-3635 N6                            # logistic volume, gal
            3640-3645 N6                            # net volume, in3
            3650-3655 N6                            # net volume, ft3
            3660-3665 N6                            # net volume, yd3
            3670-3675 N6                            # logistic volume, in3
            3680-3685 N6                            # logistic volume, ft3
            3690-3695 N6                            # logistic volume, yd3
            37        N..8                          # count of contained trade items
            3900-3909 N..15                         # amount payable
            3910-3919 N3 N..15                      # amount payable with currency
            3920-3929 N..15                         # price
            3930-3939 N3 N..15                      # price with currency
            3940-3943 N4                            # percentage discount
            3950-3955 N6                            # price per unit of measure
            400       X..30                         # customer's order number
            401       X..30                         # consignment
            402       N17:check                     # shipment
            403       X..30                         # routing code
            410-417   N13:check                     # GLN of ship to, bill to, place ... party
            420       X..20                         # ship to postal code
            421       N3 X..9                       # ship to postal code with country
            422       N3                            # country of origin
            423       N3 [N3] [N3] [N3] [N3]        # countries of initial processing
            424       N3                            # country of processing
            425       N3 [N3] [N3] [N3] [N3]        # countries of disassembly
            426       N3                            # country of all processing
            427       X..3                          # subdivision of origin
            7001      N13                           # NATO stock number
            7002      X..30                         # meat cut
            7003      N6:day N2:hour N2:minute      # expiration date and time
            7004      N..4                          # active potency
            7005      X..12                         # catch area
            7006      N6:day                        # first freeze date
            7007      N6:day [N6:day]               # harvest date or dates
            710-717   X..20                         # national healthcare reimbursement number
            7240      X..20                         # protocol
            8002      X..20                         # mobile telephone
            8003      N1:zero N13:check [X..16]     # returnable asset
            8004      X..30                         # individual asset
            8005      N6                            # price per unit
            8006      N14:check N4:piece            # piece of a trade item
            8008      N6:day N2:hour [N2:minute] [N2:minute]  # production date and time
            8012      X..20                         # software version
            8017-8018 N18:check                     # service relation
            8019      N..10                         # service relation instance
            8020      X..25                         # payment slip
            8026      N14:check N4:piece            # piece of a contained trade item
            8111      N4                            # loyalty points
            8200      X..70                         # extended packaging URL
            90        X..30                         # agreed between partners
            91-99     X..90                         # company internal
            """;

    private static final Map<String, ApplicationIdentifier> BY_DIGITS = read();

    private ApplicationIdentifierTable() {}

    /** The identifier that stands at this position; no identifier's digits begin another's. */
    static Optional<ApplicationIdentifier> at(String text, int position) {
        int limit = Math.min(text.length(), position + MAX_DIGITS);
        for (int end = position + MIN_DIGITS; end <= limit; end++) {
            ApplicationIdentifier found = BY_DIGITS.get(text.substring(position, end));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static Map<String, ApplicationIdentifier> read() {
        Map<String, ApplicationIdentifier> table = new HashMap<>();
        ROWS.lines().forEach(row -> {
            List<String> words =
                    Arrays.asList(row.substring(0, row.indexOf('#')).strip().split(" +"));
            List<ValueComponent> components =
                    words.stream().skip(1).map(ValueComponent::of).toList();
            String[] range = words.get(0).split("-", 2);
            int last = Integer.parseInt(range[range.length - 1]);
            for (int number = Integer.parseInt(range[0]); number <= last; number++) {
                String ai = ("%0" + range[0].length() + "d").formatted(number);
                table.put(ai, new ApplicationIdentifier(ai, components));
            }
        });
        return Map.copyOf(table);
    }
}
