package org.supplyline.gs1;

/**
 * The application identifiers of the GS1 General Specifications, figures 3.2-1, 4.13.1-1 and 4.13.2-1, with the rules of
 * the GS1 Barcode Syntax Dictionary and the GS1 Digital Link URI syntax.
 */
final class AiTable {

    /**
     * A row names one identifier, a range, or with a slash a family and its last digits. Then come the parts of the value:
     * character set and length, the checks of {@link ValueCheck} in lower case, in brackets what may be absent. Then:
     *
     * <ul>
     *   <li>{@code with}: the identifiers it needs, alternatives with commas, {@code n} for any digit
     *   <li>{@code not}: those it excludes, {@code same} for its own family
     *   <li>{@code key}: primary key of a Digital Link URI, and its qualifiers in order, alternatives with bars
     *   <li>{@code path}: not allowed as a query parameter of such a URI
     * </ul>
     */
    static final String ROWS = """
            00          N18:check_digit:prefix_2 key                        # SSCC
            01          N14:check_digit:prefix_2 not=255,37 key=22,10,21|235 # GTIN
            02          N14:check_digit:prefix_2 not=01,03 with=37          # GTIN of contained trade items
            03          N14:check_digit:prefix_2 not=01,02,37,235 path      # GTIN of a made-to-order item
            10          X..20 with=01,02,03,8006,8026                       # batch or lot
            11          N6:date_or_month with=01,02,03,8006,8026            # production date
            12          N6:date_or_month with=8020                          # due date of a payment
            13          N6:date_or_month with=01,02,03,8006,8026            # packaging date
            15-16       N6:date_or_month with=01,02,03,8006,8026            # best before, sell by
            17          N6:date_or_month with=01,02,03,255,8006,8026        # expiration date
            20          N2 with=01,02,03,8006,8026                          # variant
            21          X..20 with=01,03,8006 not=235 path                  # serial number
            22          X..20 with=01 path                                  # consumer product variant
            235         X..28 with=01 path                                  # serialised extension of the GTIN
            240-241     X..30 with=01,02,03,8006,8026                       # additional identification, customer's part number
            242         N..6 with=01,02,8006,8026                           # made-to-order variation
            243         X..20 with=01,03                                    # packaging component
            250         X..30 with=01+21,03+21,8006+21                      # secondary serial number
            251         X..30 with=01,03,8006                               # reference to source entity
            253         N13:check_digit:prefix [X..17] key                  # document type
            254         X..20 with=414 path                                 # extension of the GLN
            255         N13:check_digit:prefix [N..12] key not=01,02,415,8006,8020,8026 # coupon
            30          N..8 with=01,02                                     # variable count
            310-316/0-5 N6 with=01,02 not=same                              # net weight, length, width, height, area, volume, metric
            320-329/0-5 N6 with=01,02 not=same                              # net weight, length, width, height in pounds, inches, feet, yards
            330-336/0-5 N6 with=00,01 not=same                              # logistic weight, length, width, height, area, volume, metric
            337/0-5     N6 with=01 not=same                                 # kilograms per square metre
            340-349/0-5 N6 with=00,01 not=same                              # logistic weight, length, width, height in pounds, inches, feet, yards
            350-352/0-5 N6 with=01,02 not=same                              # area in square inches, feet, yards
            353-355/0-5 N6 with=00,01 not=same                              # logistic area in square inches, feet, yards
            356-357/0-5 N6 with=01,02 not=same                              # net weight or volume in ounces
            360-361/0-5 N6 with=01,02 not=same                              # net volume in quarts, gallons
            362-363/0-5 N6 with=00,01 not=same                              # logistic volume in quarts, gallons
            364-366/0-5 N6 with=01,02 not=same                              # net volume in cubic inches, feet, yards
            367-369/0-5 N6 with=00,01 not=same                              # logistic volume in cubic inches, feet, yards
            37          N..8 with=00+02,00+8026                             # count of contained trade items
            390/0-9     N..15 with=255,8020 not=same,391n,394n,8111         # amount payable
            391/0-9     N3:currency N..15 with=8020 not=same                # amount payable with currency
            392/0-9     N..15 with=01+30,01+31nn,01+32nn,01+35nn,01+36nn not=same,393n # price
            393/0-9     N3:currency N..15 with=30,31nn,32nn,35nn,36nn not=same # price with currency
            394/0-3     N4 with=255 not=same,8111                           # percentage discount of a coupon
            395/0-5     N6 with=30,31nn,32nn,35nn,36nn not=392n,393n,same,8005 # price per unit of measure
            400         X..30                                               # customer's order number
            401         X..30:prefix key                                    # consignment
            402         N17:check_digit:prefix key                          # shipment
            403         X..30 with=00                                       # routing code
            410-413     N13:check_digit:prefix                              # GLN of ship to, bill to, purchased from, ship for
            414         N13:check_digit:prefix key=254|7040                 # GLN of a place
            415         N13:check_digit:prefix with=8020 key=8020           # GLN of the invoicing party
            416         N13:check_digit:prefix                              # GLN of the place of production or service
            417         N13:check_digit:prefix key=7040                     # GLN of a party
            420         X..20 not=421                                       # ship to postal code
            421         N3:country X..9 not=4307                            # ship to postal code with country
            422         N3:country with=01,02,03,8006,8026 not=426          # country of origin
            423         N3:country [N3:country] [N3:country] [N3:country] [N3:country] with=01,02,03 not=426 # countries of initial processing
            424         N3:country with=01,02,03 not=426                    # country of processing
            425         N3:country [N3:country] [N3:country] [N3:country] [N3:country] with=01,02,03 not=426 # countries of disassembly
            426         N3:country with=01,02,03                            # country of all processing
            427         X..3 with=01+422,02+422,03+422                      # subdivision of origin
            4300-4301   X..35:percent with=00                               # ship to company, contact
            4302        X..70:percent with=00                               # ship to address, first line
            4303        X..70:percent with=4302                             # ship to address, second line
            4304-4306   X..70:percent with=00                               # ship to suburb, locality, region
            4307        X2:country_letters with=00                          # ship to country
            4308        X..30 with=00                                       # ship to telephone
            4309        N10:latitude N10:longitude with=00                  # ship to position
            4310-4311   X..35:percent with=00                               # return to company, contact
            4312        X..70:percent with=00                               # return to address, first line
            4313        X..70:percent with=4312                             # return to address, second line
            4314-4316   X..70:percent with=00                               # return to suburb, locality, region
            4317        X2:country_letters with=00                          # return to country
            4318        X..20 with=00                                       # return to postal code
            4319        X..30 with=00                                       # return to telephone
            4320        X..35:percent with=00                               # service description
            4321-4323   N1:yes_no with=00                                   # dangerous goods, may be left unattended, signature required
            4324-4325   N6:date_or_month N4:hour_minute with=00             # not before, not after
            4326        N6:date with=00                                     # release date
            4330        N6 [X1:hyphen] with=00 not=4331                     # highest temperature, Fahrenheit
            4331        N6 [X1:hyphen] with=00 not=4330                     # highest temperature, Celsius
            4332        N6 [X1:hyphen] with=00 not=4333                     # lowest temperature, Fahrenheit
            4333        N6 [X1:hyphen] with=00 not=4332                     # lowest temperature, Celsius
            7001        N13 with=01,02,8006,8026                            # NATO stock number
            7002        X..30 with=01,02                                    # meat cut
            7003        N6:date N4:hour_minute with=01,02,03                # expiration date and time
            7004        N..4 with=01+10,03+10                               # active potency
            7005        X..12 with=01,02                                    # catch area
            7006        N6:date with=01,02                                  # first freeze date
            7007        N6:date [N6:date] with=01,02                        # harvest date or dates
            7008        X..3 with=01,02                                     # aquatic species
            7009        X..10 with=01,02                                    # fishing gear
            7010        X..2 with=01,02,03                                  # production method
            7011        N6:date [N4:hour_minute] with=01,02,03              # test by date
            7020        X..20 with=01+416,03+416,8006+416                   # refurbishment lot
            7021        X..20 with=01,03,8006                               # functional status
            7022        X..20 with=01+7021,03+7021,8006+7021                # revision status
            7023        X..30:prefix                                        # asset that this is assembled into
            7030-7039   N3:country_or_999 X..27 with=01,02                  # processors with country
            7040        N1 X1 X1 X1:importer path                           # UIC with extension and importer index
            7041        X..4:package with=00 path                           # type of freight unit
            710-717     X..20 with=01                                       # national healthcare reimbursement numbers
            7230-7239   X2 X..28 with=01,8004                               # certification references
            7240        X..20 with=01,8006 not=03                           # protocol
            7241        N2:media with=8017,8018                             # carrier of an identity
            7242        X..25 with=8017,8018                                # version control number
            7250        N8:long_date with=8018 not=7251                     # date of birth
            7251        N8:long_date N4:hour_minute with=8018 not=7250      # date and time of birth
            7252        N1:sex with=8018                                    # biological sex
            7253-7254   X..40:percent with=8017,8018 not=7256,7259          # family name, given name
            7255        X..10 with=8017,8018 not=7256,7259                  # name suffix
            7256        X..90:percent with=8017,8018                        # full name
            7257        X..70:percent with=8018                             # address of a person
            7258        X3:position_of_end with=8018+7259                   # place in a birth sequence
            7259        X..40:percent with=8018 not=7256                    # family name of a baby
            8001        N4:not_zero N5:not_zero N3:not_zero N1:winding N1 with=01 # roll products
            8002        X..20                                               # mobile telephone
            8003        N1:zero N13:check_digit:prefix [X..16] key          # returnable asset
            8004        X..30:prefix key=7040                               # individual asset
            8005        N6 with=01,02                                       # price per unit
            8006        N14:check_digit:prefix_2 N4:piece_of_total not=01,03,37 key=22,10,21 # piece of a trade item
            8007        X..34:iban with=415                                 # bank account
            8008        N6:date N2:hour [N2:minute] [N2:second] with=01,02,03 # production date and time
            8009        X..50 with=00,01,03                                 # optically readable sensor
            8010        Y..30:prefix key=8011                               # component or part
            8011        N..12:no_leading_zero with=8010 path                # serial number of a component or part
            8012        X..20 with=01,03,8006                               # software version
            8013        X..25:check_pair:prefix key                         # global model number
            8014        X..25:check_pair:prefix:non_digit with=01 path      # registration of a highly individualised device
            8017        N18:check_digit:prefix not=8018 key=8019            # service relation, provider
            8018        N18:check_digit:prefix not=8017 key=8019            # service relation, recipient
            8019        N..10 with=8017,8018 path                           # instance of a service relation
            8020        X..25 with=415 path                                 # payment slip
            8026        N14:check_digit:prefix_2 N4:piece_of_total with=37 not=02,03,8006 # piece of a contained trade item
            8030        Z..90 with=00,01+21,03+21,253,255,8003,8004,8006+21,8010+8011,8017,8018 # digital signature
            8040        N15 with=01+21 path                                 # IMEI
            8041        N15 with=01+21+8040 path                            # second IMEI
            8042        N32 with=01+21+8040 path                            # eSIM
            8043        N18 [N..2] with=01+21+8040 path                     # physical SIM
            8110        X..70:coupon                                        # paper coupon of North America
            8111        N4 with=255                                         # loyalty points of a coupon
            8112        X..70:offer                                         # positive offer file coupon
            8200        X..70 with=01 path                                  # extended packaging URL
            90          X..30                                               # agreed between partners
            91-99       X..90                                               # company internal
            """;

    private AiTable() {}
}
