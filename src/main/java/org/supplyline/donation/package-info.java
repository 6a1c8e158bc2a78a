/** What is announced and what published lists say: notices from files, read row by row, doubtful rows mended by people. */
@ApplicationModule(
        displayName = "donation",
        allowedDependencies = {
            "node",
            "journal",
            "catalog",
            "place",
            "security",
            "device",
            "inventory",
            "unit",
            "page",
            "paper",
            "photo",
            "scan",
            "sheet"
        })
@NullMarked
package org.supplyline.donation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
