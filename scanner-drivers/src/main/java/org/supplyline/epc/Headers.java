package org.supplyline.epc;

/** The headers that the EPC Tag Data Standard assigns (section 14.2, table 14-1) and that are not read here. */
final class Headers {

    private static final String[] NAMES = new String[256];

    static {
        String[] assigned = {
            "00",
            "unprogrammed tag",
            "2D",
            "GSRN-96",
            "2E",
            "GSRNP-96",
            "2F",
            "USDoD-96",
            "35",
            "GID-96",
            "3B",
            "ADI-var",
            "3C",
            "CPI-96",
            "3D",
            "CPI-var",
            "3F",
            "SGCN-96",
            "40",
            "ITIP-110",
            "41",
            "ITIP-212",
            "E0",
            "TID, no EPC",
            "E2",
            "TID, no EPC",
            "F0",
            "CPI+",
            "F1",
            "GRAI+",
            "F2",
            "SGLN+",
            "F3",
            "ITIP+",
            "F4",
            "GSRN+",
            "F5",
            "GSRNP+",
            "F6",
            "GDTI+",
            "F7",
            "SGTIN+",
            "F8",
            "SGCN+",
            "F9",
            "SSCC+",
            "FA",
            "GIAI+",
            "FB",
            "DSGTIN+"
        };
        for (int i = 0; i < assigned.length; i += 2) {
            NAMES[Integer.parseInt(assigned[i], 16)] = assigned[i + 1];
        }
    }

    private Headers() {}

    /** What would be read, and what this header is. */
    static String expected(int header) {
        String name = NAMES[header];
        String hex = Hex.text(new byte[] {(byte) header});
        return "a header of " + known() + "; " + hex + " is " + (name == null ? "not assigned" : name);
    }

    private static String known() {
        StringBuilder known = new StringBuilder();
        for (TagScheme scheme : TagScheme.values()) {
            known.append(known.length() == 0 ? "" : ", ").append(scheme.uriName());
        }
        return known.toString();
    }
}
