package org.supplyline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.supplyline.page.Visitor.location;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.supplyline.node.FirstPasswords;
import org.supplyline.node.NodeFolder;
import org.supplyline.page.PagesNode;
import org.supplyline.page.Visitor;

@SpringBootTest(classes = PagesNode.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SignInIT {

    private static Map<String, String> first = Map.of();

    @Autowired
    private Users users;

    @Autowired
    private NodeFolder folder;

    @LocalServerPort
    private int port;

    @BeforeEach
    void rememberTheFirstPasswords(@Autowired FirstAccounts accounts) {
        if (first.isEmpty()) {
            first = accounts.accounts().stream()
                    .collect(Collectors.toMap(FirstPasswords.Account::user, FirstPasswords.Account::password));
        }
    }

    private Visitor visitor() {
        return new Visitor(port);
    }

    private Map<String, String> passwords() {
        return first;
    }

    private String password(String name) {
        return Objects.requireNonNull(passwords().get(name));
    }

    @Test
    void aDrillStartsWithOneAccountForEachRoleAndAFileThatOnlyItsOwnerReads() throws IOException {
        assertThat(passwords().keySet())
                .containsExactlyInAnyOrder("warehouse", "planner", "publisher", "auditor", "admin", "command");
        assertThat(passwords().values()).allMatch(p -> p.matches("[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.firstPasswords())))
                .isEqualTo("rw-------");
    }

    @Test
    void theFirstSignInTakesTheLineOutOfTheFile() throws IOException {
        assertThat(Files.readAllLines(folder.firstPasswords())).anyMatch(l -> l.startsWith("planner "));

        HttpResponse<String> answer = visitor().signIn("planner", password("planner"));

        assertThat(location(answer)).endsWith("/");
        assertThat(Files.readAllLines(folder.firstPasswords())).noneMatch(l -> l.startsWith("planner "));
    }

    @Test
    void aWrongPasswordLeadsBackAndTheSixthTryMustWait() {
        Visitor guesser = visitor();
        for (int i = 0; i < LoginThrottle.FREE_FAILURES; i++) {
            assertThat(location(guesser.signIn("nobody", "wrong"))).endsWith("/login?failed");
        }
        assertThat(location(guesser.signIn("nobody", "wrong"))).endsWith("/login?wait");
        assertThat(location(guesser.signIn("somebody", "wrong"))).endsWith("/login?failed");
    }

    @Test
    void whatAVisitorSaysAboutItsOwnAddressGivesAGuesserNoFreshStart() {
        String[] claims = {"X-Forwarded-For", "Forwarded", "X-Real-IP", "X-Client-IP", "True-Client-IP"};
        for (int i = 0; i < LoginThrottle.FREE_FAILURES; i++) {
            String address = "198.51.100." + i;
            String claim = claims[i].equals("Forwarded") ? "for=" + address : address;
            Visitor disguised = new Visitor(port, claims[i], claim);
            assertThat(location(disguised.signIn("guessed", "wrong"))).endsWith("/login?failed");
        }
        Visitor again = new Visitor(port, "X-Forwarded-For", "198.51.100.99", "X-Forwarded-Proto", "https");
        assertThat(location(again.signIn("guessed", "wrong"))).endsWith("/login?wait");
    }

    @Test
    void signingInChangesTheSessionSoThatAPlantedOneIsWorthless() {
        Visitor visitor = visitor();
        String before = sessionCookie(visitor.get("/login"));
        String after = sessionCookie(visitor.signIn("auditor", password("auditor")));
        assertThat(before).isNotEmpty();
        assertThat(after).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void aVisitorIsLedToTheSignInPageAndAProgramIsToldWhy() {
        assertThat(location(visitor().get("/users", "Accept", "text/html"))).endsWith("/login");

        HttpResponse<String> api = visitor().get("/api/anything", "Accept-Language", "en");
        assertThat(api.statusCode()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(api.body()).contains("\"code\":\"not-signed-in\"").contains("\"title\":\"Not signed in\"");
    }

    @Test
    void aTokenThatNobodyGaveOutIsRefused() {
        HttpResponse<String> answer = visitor().get("/api/anything", "Authorization", "Bearer guessed");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"token-unknown\"");
    }

    @Test
    void anAccountThatSomebodyElseMadeMustChooseItsPasswordFirst() {
        users.create("李明", "made-by-admin", Set.of(Role.WAREHOUSE), true);
        Visitor visitor = visitor();
        visitor.signIn("李明", "made-by-admin");
        assertThat(location(visitor.get("/"))).endsWith("/account");

        HttpResponse<String> changed = visitor.submit(
                "/account", "/account", "current", "made-by-admin", "password", "救灾物资仓库二零二六年", "again", "救灾物资仓库二零二六年");
        assertThat(location(changed)).endsWith("/login?changed");
        assertThat(location(visitor.signIn("李明", "救灾物资仓库二零二六年"))).endsWith("/");
        assertThat(location(visitor.get("/"))).endsWith("/stock");
    }

    @Test
    void takingARoleAwayEndsTheSessionsOfTheAccount() {
        users.create("temp", "temporary-password", Set.of(Role.ADMIN), false);
        Visitor visitor = visitor();
        visitor.signIn("temp", "temporary-password");
        assertThat(visitor.get("/users").statusCode()).isEqualTo(200);

        users.setAccess("temp", Set.of(Role.WAREHOUSE), true, "admin");

        assertThat(location(visitor.get("/users"))).endsWith("/login?ended");
    }

    @Test
    void anAdministratorCannotLockThemselvesOut() {
        users.create("boss", "the-boss-password", Set.of(Role.ADMIN), false);
        Visitor visitor = visitor();
        visitor.signIn("boss", "the-boss-password");

        HttpResponse<String> answer =
                visitor.submit("/users", "/users/boss/access", "roles", "WAREHOUSE", "enabled", "true");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(users.loadUserByUsername("boss").getAuthorities())
                .anyMatch(a -> "ROLE_ADMIN".equals(a.getAuthority()));
    }

    @Test
    void aFormWithoutTheTokenOfThePageChangesNothing() {
        users.create("careful", "careful-password", Set.of(Role.ADMIN), false);
        Visitor visitor = visitor();
        visitor.signIn("careful", "careful-password");

        HttpResponse<String> answer =
                visitor.post("/users", "application/x-www-form-urlencoded", "name=intruder&roles=ADMIN");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(users.all()).noneMatch(u -> u.name().equals("intruder"));
    }

    @Test
    void everyAnswerCarriesThePolicyThatForbidsForeignScript() {
        for (String path : new String[] {"/login", "/supplyline.css", "/api/anything", "/public/nothing"}) {
            HttpResponse<String> answer = visitor().get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValue(AccessRules.CONTENT_SECURITY_POLICY);
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(path).hasValue("DENY");
        }
    }

    @Test
    void thePublicDoorMakesNoSessionAndTakesNoPosts() {
        HttpResponse<String> page = visitor().get("/public/nothing");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("JSESSIONID"));
        assertThat(visitor().post("/public/nothing", "text/plain", "x").statusCode())
                .isEqualTo(405);
    }

    @Test
    void theTextOfAUserIsNeverReadAsMarkup() {
        users.create("<b onclick=x>", "markup-password", Set.of(Role.ADMIN), false);
        Visitor visitor = visitor();
        visitor.signIn("<b onclick=x>", "markup-password");
        assertThat(visitor.get("/users").body()).doesNotContain("<b onclick").contains("&lt;b onclick=x&gt;");
    }

    private static String sessionCookie(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("JSESSIONID="))
                .map(c -> c.substring(0, c.indexOf(';')))
                .findFirst()
                .orElse("");
    }
}
