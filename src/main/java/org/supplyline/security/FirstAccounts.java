package org.supplyline.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.supplyline.node.FirstPasswords;
import org.supplyline.node.NodeFolder;
import org.supplyline.node.NodeIdentity;

/**
 * The accounts of a new node and their passwords. They are made at its first start and lie in the file {@code first-passwords}
 * of the node's folder, readable by its owner only; the first sign-in of each user takes its line away.
 *
 * <p>A drill gets one account for each role. A real node gets the administrator alone, who must choose another password
 * and creates the others.
 */
@Component
class FirstAccounts implements FirstPasswords, SmartInitializingSingleton {

    private final Users users;
    private final NodeIdentity node;
    private final Path file;
    private final MessageSource messages;

    FirstAccounts(Users users, NodeIdentity node, NodeFolder folder, MessageSource messages) {
        this.users = users;
        this.node = node;
        this.file = folder.firstPasswords();
        this.messages = messages;
    }

    /** Those that nobody has used yet, as the file has them; the start box shows them. */
    @Override
    public synchronized List<Account> accounts() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new Account(parts[0], parts[1], role(parts[0])))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("The file (%s) cannot be read.".formatted(file), broken);
        }
    }

    private String role(String word) {
        String key = "security.role." + word;
        return messages.getMessage(key, null, Locale.SIMPLIFIED_CHINESE)
                + " · "
                + messages.getMessage(key, null, Locale.ENGLISH);
    }

    /** The file is written before the accounts: a crash in between leaves a node that simply starts anew. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!users.isEmpty()) {
            return;
        }
        Set<Role> roles = node.drill() ? EnumSet.allOf(Role.class) : EnumSet.of(Role.ADMIN);
        Map<Role, String> passwords = new EnumMap<>(Role.class);
        roles.forEach(role -> passwords.put(role, users.newPassword()));
        write(passwords.entrySet().stream()
                .map(e -> e.getKey().word() + " " + e.getValue())
                .toList());
        passwords.forEach((role, password) -> users.create(role.word(), password, Set.of(role), !node.drill()));
    }

    @EventListener
    void forget(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInUser user) {
            users.signedIn(user.getUsername());
            forget(user.getUsername());
        }
    }

    private synchronized void forget(String name) {
        if (!Files.exists(file)) {
            return;
        }
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (!lines.removeIf(line -> line.startsWith(name + " "))) {
                return;
            }
            if (lines.isEmpty()) {
                Files.delete(file);
            } else {
                write(lines);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The file (%s) cannot be changed.".formatted(file), broken);
        }
    }

    private void write(List<String> lines) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(fresh);
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            Files.write(fresh, lines, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException("The file (%s) cannot be written.".formatted(file), broken);
        }
    }
}
