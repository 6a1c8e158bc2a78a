package org.supplyline.security;

import java.time.Duration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Name and password, with a throttle in front that costs a guesser time and the server no hashing. */
class PasswordLogin implements AuthenticationProvider {

    private final DaoAuthenticationProvider accounts;
    private final LoginThrottle throttle;

    PasswordLogin(Users users, PasswordEncoder encoder, LoginThrottle throttle) {
        this.accounts = new DaoAuthenticationProvider(users);
        this.accounts.setPasswordEncoder(encoder);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        String name = asked.getName();
        String address =
                asked.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        Duration wait = throttle.wait(name, address);
        if (!wait.isZero()) {
            throw new LockedException("Too many failed sign-ins; wait %d s.".formatted(wait.toSeconds() + 1));
        }
        try {
            Authentication signedIn = accounts.authenticate(asked);
            if (signedIn == null) {
                throw new BadCredentialsException("The sign-in was not decided.");
            }
            throttle.succeeded(name, address);
            return signedIn;
        } catch (AuthenticationException refused) {
            throttle.failed(name, address);
            throw refused;
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
