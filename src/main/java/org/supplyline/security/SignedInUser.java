package org.supplyline.security;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** The account behind a session; its authorities are the rights of all its roles. */
final class SignedInUser extends User {

    private static final long serialVersionUID = 1;

    private final boolean mustChange;
    private final String home;

    SignedInUser(UserAccount account) {
        super(
                account.name(),
                account.passwordHash(),
                account.enabled(),
                true,
                true,
                true,
                authorities(account.roles()));
        this.mustChange = account.mustChange();
        this.home = account.sortedRoles().stream().findFirst().map(Role::home).orElse("/stock");
    }

    private static Collection<GrantedAuthority> authorities(Set<Role> roles) {
        Set<String> names = new TreeSet<>();
        roles.stream()
                .flatMap(role -> Stream.concat(
                        Stream.of("ROLE_" + role.name()), role.rights().stream().map(Right::authority)))
                .forEach(names::add);
        return names.stream().<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
    }

    boolean mustChange() {
        return mustChange;
    }

    String home() {
        return home;
    }
}
