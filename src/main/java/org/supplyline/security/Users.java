package org.supplyline.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts. Whatever takes access away ends the account's sessions at once. */
@Component
class Users implements UserDetailsService, Colleagues {

    /** Letters and digits that cannot be taken for one another on paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 3;
    private static final int GROUP_LENGTH = 4;
    static final int PASSWORD_MIN = 10;

    /** bcrypt reads no more than 72 bytes; a Chinese character has 3. */
    static final int PASSWORD_MAX_BYTES = 72;

    private static final Logger LOG = LoggerFactory.getLogger(Users.class);

    private final UserStore store;
    private final PasswordEncoder encoder;
    private final SessionRegistry sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Users(UserStore store, PasswordEncoder encoder, SessionRegistry sessions, Clock clock) {
        this.store = store;
        this.encoder = encoder;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public SignedInUser loadUserByUsername(String name) {
        return store.find(name)
                .map(SignedInUser::new)
                .orElseThrow(() -> new UsernameNotFoundException("There is no such user."));
    }

    @Override
    public List<String> holding(Right... rights) {
        Set<Right> wanted = Set.of(rights);
        return store.all().stream()
                .filter(UserAccount::enabled)
                .filter(user -> user.roles().stream()
                        .flatMap(role -> role.rights().stream())
                        .anyMatch(wanted::contains))
                .map(UserAccount::name)
                .sorted()
                .toList();
    }

    List<UserAccount> all() {
        return store.all();
    }

    boolean isEmpty() {
        return store.isEmpty();
    }

    /** About 59 bits, in groups that can be read aloud. */
    String newPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP_LENGTH; i++) {
            if (i > 0 && i % GROUP_LENGTH == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    /** @return whether the name was free */
    boolean create(String name, String password, Set<Role> roles, boolean mustChange) {
        UserAccount user = new UserAccount(name, encode(password), roles, mustChange, true, null);
        return store.insert(user, clock.instant());
    }

    boolean isPassword(String name, String password) {
        return store.find(name)
                .filter(user -> encoder.matches(password, user.passwordHash()))
                .isPresent();
    }

    void changePassword(String name, String password) {
        store.setPassword(name, encode(password), false);
        endSessions(name);
    }

    /** Gives a new password that must be changed at the next sign-in; false if there is no such user. */
    boolean resetPassword(String name, String password) {
        boolean found = store.setPassword(name, encode(password), true);
        endSessions(name);
        return found;
    }

    /** @return false if there is no such user */
    boolean setAccess(String name, Set<Role> roles, boolean enabled, String by) {
        boolean found = store.setAccess(name, roles, enabled);
        endSessions(name);
        if (found) {
            LOG.info("{} set the roles {} (enabled: {}) of account {}.", by, roles, enabled, name);
        }
        return found;
    }

    void signedIn(String name) {
        store.signedIn(name, clock.instant());
    }

    private String encode(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password encoder gave no hash.");
        }
        return hash;
    }

    private void endSessions(String name) {
        sessions.getAllPrincipals().stream()
                .filter(principal -> principal instanceof SignedInUser user
                        && user.getUsername().equals(name))
                .flatMap(principal -> sessions.getAllSessions(principal, false).stream())
                .forEach(SessionInformation::expireNow);
    }
}
