package org.supplyline.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.supplyline.device.Enrolment;
import org.supplyline.dispatch.IssueOrder;

/** Tasks on desk, phone and handheld: claimed by one, handed over, done by scanning, also without a network. */
class TaskPagesIT extends OrderingIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS);

    @Test
    void aTaskIsClaimedHandedOverAndSaysWhatHappened() {
        IssueOrder order = order(4);
        Page page = signedIn(open(Screen.DESK), "warehouse");
        page.navigate("/tasks");
        assertThat(page.locator(".task").filter(with(order))).containsText("未认领");
        picture(page, "tasks-desk-zh");
        page.locator(".task").filter(with(order)).locator("form button").click();
        page.waitForURL("**/tasks/*?done");
        assertThat(page.locator("#task-state")).containsText("warehouse 已认领");
        picture(page, "task-desk-zh");
        String address = page.url().replace("?done", "");

        page.selectOption("#to", "user:planner");
        page.fill("#reason", "换班");
        page.locator("form[action$='/hand-over'] button.button-primary").click();
        page.waitForURL("**/tasks/*?done");
        assertThat(page.locator("#task-state")).containsText("planner 已认领");
        assertThat(page.locator(".task-history")).containsText("warehouse → planner 换班");
        assertThat(page.locator("form[action$='/hand-over']")).hasCount(0);

        for (Screen screen :
                List.of(Screen.HAND, Screen.HAND.in("en"), Screen.DESK.in("en").dark())) {
            Page other = signedIn(open(screen), "planner");
            String name = (screen.touch() ? "hand-" : "desk-") + screen.locale().substring(0, 2);
            other.navigate("/tasks");
            assertThat(other.locator(".task").first()).hasClass(Pattern.compile("is-mine"));
            picture(other, "tasks-mine-" + name);
            other.navigate(address);
            picture(other, "task-mine-" + name);
        }
    }

    @Test
    void ofTwoWhoClaimAtOnceThroughTheirDoorsOneHasItAndTheOtherIsToldWho() {
        IssueOrder order = order(1);
        Page one = signedIn(open(Screen.DESK), "warehouse");
        Page other = signedIn(open(Screen.DESK.in("en")), "planner");
        String path = "/api/tasks/" + idOf(one, order) + "/claim";
        begin(one, path, "{}");
        begin(other, path, "{}");
        List<Answer> both = List.of(answer(one), answer(other));

        assertThat(both).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        String winner = both.get(0).status() == 200 ? "warehouse" : "planner";
        assertThat(both.get(both.get(0).status() == 200 ? 1 : 0).body()).contains("task-taken", winner);
        Answer again = send(both.get(0).status() == 200 ? one : other, path, "{}");
        assertThat(again.status()).as("claiming what one has is no fault").isEqualTo(200);
        Page loser = both.get(0).status() == 200 ? other : one;
        assertThat(send(loser, path.replace("claim", "hand-over"), "{\"to\":\"user:nobody\",\"holder\":\"user:x\"}")
                        .status())
                .isEqualTo(409);
        loser.navigate("/tasks");
        picture(loser, "tasks-taken");
    }

    @Test
    void theSameRequestTwiceIsDoneOnceAndAnotherUnderItsKeyIsRefused() {
        String path = "/api/tasks/" + idOf(signedIn(open(Screen.DESK), "warehouse"), order(1)) + "/claim";
        Page page = signedIn(open(Screen.DESK), "warehouse");
        List<Answer> answers = new ArrayList<>();
        for (String body : List.of("{}", "{}", "{\"reason\":\"x\"}")) {
            begin(page, path, body, "the-one-key");
            answers.add(answer(page));
        }
        assertThat(answers).extracting(Answer::status).containsExactly(200, 200, 422);
        assertThat(answers.get(1)).isEqualTo(answers.get(0));
    }

    @Test
    void aHandheldTakesATaskAlongWithoutANetworkAndSaysAtOnceWhatDoesNotBelongToIt() {
        IssueOrder order = order(3);
        Enrolment device = enrol();
        BrowserContext context = open(Screen.HAND);
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        context.onRequest(request -> {
            if (request.url().endsWith("/api/scans")) {
                request.postData().lines().forEach(lines::add);
            }
        });
        Page page = scanning(context, device);
        String id = claimOnTheHandheld(page, order);

        context.setOffline(true);
        scan(page, KIT);
        assertThat(page.locator("#task-count")).hasText("1 / 3");
        scan(page, BOX);
        assertThat(page.locator("#card")).hasAttribute("data-state", "error");
        assertThat(page.locator("#card-word")).containsText("不在这张单上");
        picture(page, "handheld-foreign-zh");
        page.click("#acknowledge");
        page.click("#undo");
        assertThat(page.locator("#counter")).hasText("1");
        scan(page, KIT);
        scan(page, KIT);
        assertThat(page.locator("#task-count")).hasText("3 / 3");
        scan(page, KIT);
        assertThat(page.locator("#card-word")).containsText("已经够了：3 / 3");
        page.click("#language");
        picture(page, "handheld-enough-en");
        page.click("#acknowledge");
        page.click("#undo");
        assertThat(page.locator("#task-count")).hasText("3 / 3");

        context.setOffline(false);
        Page desk = signedIn(open(Screen.DESK), "warehouse");
        desk.navigate("/tasks/" + id);
        assertThat(desk.locator("h1 .badge")).containsText("已完成", PATIENT);
        assertThat(page.locator("#card-word")).containsText("Task done", PATIENT);
        assertThat(lines)
                .filteredOn(line -> line.contains(KIT))
                .allMatch(line -> line.contains("\"order\":\"" + order.code() + "\",\"task\":\"" + id + "\""));
    }

    @Test
    void onlyWhoDispatchesTakesATaskFromAHandheldAndTheHandheldSaysSo() {
        IssueOrder order = order(2);
        Enrolment device = enrol();
        Page page = scanning(open(Screen.HAND.in("en")), device);
        String id = claimOnTheHandheld(page, order);
        String give = "{\"to\":\"user:warehouse\",\"holder\":\"device:" + device.device() + "\"%s}";

        Page warehouse = signedIn(open(Screen.DESK), "warehouse");
        assertThat(send(warehouse, "/api/tasks/" + id + "/hand-over", give.formatted(""))
                        .status())
                .isEqualTo(403);
        Page planner = signedIn(open(Screen.DESK), "planner");
        planner.navigate("/tasks/" + id);
        picture(planner, "task-take-away-zh");
        assertThat(send(planner, "/api/tasks/" + id + "/hand-over", give.formatted(""))
                        .body())
                .contains("task-reason");
        assertThat(send(planner, "/api/tasks/" + id + "/hand-over", give.formatted(",\"reason\":\"手机没电\""))
                        .status())
                .isEqualTo(200);
        page.click("#task");
        assertThat(page.locator("#card"))
                .hasAttribute(
                        "data-state", "error", new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
        page.locator("#tasks [data-close]").click();
        picture(page, "handheld-gone-en");
    }

    @Test
    void aDeviceSeesItsOwnTasksAndWhatWaitsInItsDepot() {
        IssueOrder order = order(2);
        Enrolment device = enrol();
        RequestOptions asDevice = RequestOptions.create().setHeader("Authorization", "Bearer " + device.token());
        BrowserContext context = open(Screen.HAND);
        String list = context.request()
                .get("/api/devices/" + device.device() + "/tasks", asDevice)
                .text();
        assertThat(list)
                .contains("\"subject\":\"" + order.code() + "\"", "\"item\":\"" + KIT_ITEM + "\"", "\"place\":\"SLP");
        assertThat(context.request().get("/api/devices/cz-d999/tasks", asDevice).status())
                .isEqualTo(403);
        assertThat(context.request().get("/api/tasks", asDevice).status()).isEqualTo(403);
    }

    private String claimOnTheHandheld(Page page, IssueOrder order) {
        String id = idOf(signedIn(open(Screen.DESK), "warehouse"), order);
        page.click("#task");
        Locator row = page.locator("#task-" + id);
        row.locator("button").click();
        assertThat(row.locator("button.button-go")).hasText(Pattern.compile("开始作业|Work on it"));
        picture(
                page,
                "handheld-tasks-" + (page.locator("html").getAttribute("lang").startsWith("en") ? "en" : "zh"));
        row.locator("button.button-go").click();
        assertThat(page.locator("#tasks")).isHidden();
        assertThat(page.locator("#task")).hasClass(Pattern.compile("is-set"));
        assertThat(page.locator("#step-name")).hasText(Pattern.compile("拣货|Pick"));
        picture(
                page,
                "handheld-task-" + (page.locator("html").getAttribute("lang").startsWith("en") ? "en" : "zh"));
        return id;
    }

    /** The pick task of the order. */
    private static String idOf(Page page, IssueOrder order) {
        return Stream.of(page.request()
                        .get("/api/tasks?state=all&kind=pick")
                        .text()
                        .split("\\{\"id\":", -1))
                .filter(task -> task.contains(order.code()))
                .map(task -> task.substring(0, task.indexOf(',')))
                .findFirst()
                .orElseThrow();
    }

    private static Locator.FilterOptions with(IssueOrder order) {
        return new Locator.FilterOptions().setHasText(order.code());
    }
}
