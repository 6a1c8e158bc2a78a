package org.supplyline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
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
                        "org.supplyline.scan..",
                        "org.supplyline.scanner..",
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
                .callMethodWhere(new DescribedPredicate<JavaCall<?>>("it asks the system for the time") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        boolean time = call.getTargetOwner().getPackageName().equals("java.time");
                        return time
                                && call.getName().equals("now")
                                && call.getTarget().getRawParameterTypes().stream()
                                        .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    }
                })
                .check(ALL);
    }
}
