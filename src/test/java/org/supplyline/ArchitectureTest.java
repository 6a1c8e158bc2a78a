package org.supplyline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;

/** What the compiler and Maven cannot say about who may know whom. */
class ArchitectureTest {

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.supplyline");

    @Test
    void everyPackageUsesOnlyWhatItSaysItUses() {
        ApplicationModules.of(SupplylineApplication.class).verify();
    }

    @Test
    void theLibrariesKnowNeitherSpringNorCamel() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.supplyline.gs1..",
                        "org.supplyline.barcode..",
                        "org.supplyline.epc..",
                        "org.supplyline.scan..",
                        "org.supplyline.scanner..",
                        "org.supplyline.wedge..",
                        "org.supplyline.routing..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.apache.camel..", "org.apache.kafka..")
                .check(ALL);
    }

    @Test
    void routesAreOnlyInIntegrations() {
        classes()
                .that()
                .areAssignableTo(RouteBuilder.class)
                .should()
                .resideInAPackage("org.supplyline.integrations..")
                .check(ALL);
    }

    @Test
    void sqlIsOnlyInStores() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .should()
                .callMethodWhere(new DescribedPredicate<JavaCall<?>>("it hands over SQL") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return call.getTargetOwner().isAssignableTo(JdbcClient.class)
                                && call.getName().equals("sql");
                    }
                })
                .check(ALL);
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(java.sql.PreparedStatement.class, java.sql.Statement.class)
                .check(ALL);
    }

    @Test
    void nobodyAsksForTheTimeWithoutAClock() {
        noClasses()
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("it asks the system for the time") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return isNowWithoutClock(access) || isOldTime(access);
                    }
                })
                .check(ALL);
    }

    /** A call, or a method reference such as {@code Instant::now}. */
    private static boolean isNowWithoutClock(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getName().equals("now")
                && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    /** {@code System.nanoTime} is no time of day and stays allowed for measuring how long something takes. */
    private static boolean isOldTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return (owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis"))
                || (owner.isEquivalentTo(Calendar.class) && access.getName().equals("getInstance"))
                || (owner.isEquivalentTo(Date.class)
                        && access.getTarget() instanceof AccessTarget.ConstructorCallTarget made
                        && made.getRawParameterTypes().isEmpty());
    }

    @Test
    void theRulesSeeTheCodeOfEveryModule() {
        assertThat(ALL)
                .extracting(JavaClass::getPackageName)
                .contains(
                        "org.supplyline.gs1",
                        "org.supplyline.scanner",
                        "org.supplyline.routing",
                        "org.supplyline.integrations",
                        "org.supplyline.node");
    }
}
