/** What makes a drill node move: the stock that it begins with and scanners that exist only as a program. */
@ApplicationModule(
        displayName = "drill",
        allowedDependencies = {
            "node",
            "journal",
            "gs1",
            "catalog",
            "place",
            "need",
            "device",
            "integrations",
            "inventory"
        })
@NullMarked
package org.supplyline.drill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
