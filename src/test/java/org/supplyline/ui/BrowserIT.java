package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.supplyline.device.DeviceKind;
import org.supplyline.device.Devices;
import org.supplyline.device.Enrolment;
import org.supplyline.node.FirstPasswords;
import org.supplyline.node.FirstStart;
import org.supplyline.node.NodeContextInitializer;
import org.supplyline.node.NodeIdentity;
import org.supplyline.place.PlaceKind;
import org.supplyline.place.Places;

/** A whole drill node with its own database and broker, and a real browser in front of it. */
@Tag("ui")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = NodeContextInitializer.class)
abstract class BrowserIT {

    /** Generous, since the build machine may be busy; every wait ends as soon as what it waits for is there. */
    static final double PATIENCE_MILLIS = 60_000;

    private static final Map<Integer, Map<String, String>> PASSWORDS = new ConcurrentHashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    Devices devices;

    @Autowired
    Places places;

    @Autowired
    private FirstPasswords firstPasswords;

    private final List<BrowserContext> contexts = new ArrayList<>();

    @BeforeEach
    void beginTheNodeOnce(@Autowired NodeIdentity node, @Autowired ObjectProvider<FirstStart> steps) {
        PASSWORDS.computeIfAbsent(port, first -> {
            steps.orderedStream().forEach(step -> step.begin(node));
            Map<String, String> passwords = new ConcurrentHashMap<>();
            firstPasswords.accounts().forEach(account -> passwords.put(account.user(), account.password()));
            return passwords;
        });
    }

    @AfterEach
    void closeTheContexts() {
        contexts.forEach(BrowserContext::close);
    }

    /** How a visitor's browser is set. */
    record Screen(int width, int height, String locale, ColorScheme scheme, boolean touch) {

        static final Screen DESK = new Screen(1440, 900, "zh-CN", ColorScheme.LIGHT, false);
        static final Screen HAND = new Screen(360, 640, "zh-CN", ColorScheme.LIGHT, true);
        static final Screen WALL = new Screen(1920, 1080, "zh-CN", ColorScheme.DARK, false);

        Screen in(String other) {
            return new Screen(width, height, other, scheme, touch);
        }

        Screen dark() {
            return new Screen(width, height, locale, ColorScheme.DARK, touch);
        }
    }

    BrowserContext open(Screen screen) {
        return open(screen, true);
    }

    BrowserContext open(Screen screen, boolean scripts) {
        BrowserContext context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setViewportSize(screen.width(), screen.height())
                        .setLocale(screen.locale())
                        .setTimezoneId("Asia/Shanghai")
                        .setColorScheme(screen.scheme())
                        .setHasTouch(screen.touch())
                        .setDeviceScaleFactor(screen.touch() ? 2 : 1)
                        .setJavaScriptEnabled(scripts));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        contexts.add(context);
        return context;
    }

    Page signedIn(BrowserContext context, String user) {
        return signedIn(context, user, password(user));
    }

    static Page signedIn(BrowserContext context, String user, String password) {
        Page page = context.newPage();
        page.navigate("/login");
        page.fill("#username", user);
        page.fill("#password", password);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.endsWith("/login"));
        return page;
    }

    String password(String user) {
        return Objects.requireNonNull(
                Objects.requireNonNull(PASSWORDS.get(port)).get(user), user);
    }

    Enrolment enrol() {
        String depot = places.all(PlaceKind.DEPOT).get(0).code();
        return devices.enrol("测试 PDA", DeviceKind.HANDHELD, depot, null);
    }

    static String scanAddress(Enrolment device) {
        return "/scan#device=" + device.device() + "&token=" + device.token();
    }

    /** As a scanner's keyboard service commits it: the whole text, then Enter. */
    static void read(Page page, String code) {
        page.keyboard().insertText(code);
        page.keyboard().press("Enter");
    }

    /** Reads the code of goods and waits until the page has counted it. */
    static void scan(Page page, String code) {
        int before = Integer.parseInt(page.locator("#counter").textContent());
        read(page, code);
        assertThat(page.locator("#counter"))
                .hasText(
                        String.valueOf(before + 1), new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS));
        // The same code again within 150 ms is one read; people are slower than this test.
        page.waitForFunction("read => performance.now() - read > 200", page.evaluate("performance.now()"));
    }

    /** Nothing sticks out of a handheld's screen. */
    static void assertFits(Page page) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
    }

    /** A page that is just giving way to the next one has no picture. */
    static void picture(Page page, String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
