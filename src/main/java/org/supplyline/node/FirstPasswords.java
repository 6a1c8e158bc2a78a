package org.supplyline.node;

import java.util.List;

/** Who can sign in with a generated password that nobody has used yet; shown in the box at the end of the start. */
public interface FirstPasswords {

    /**
     * @param user sign-in name
     * @param password in clear, shown until the first sign-in
     * @param role what the user is, in Chinese and English
     */
    record Account(String user, String password, String role) {}

    List<Account> accounts();
}
