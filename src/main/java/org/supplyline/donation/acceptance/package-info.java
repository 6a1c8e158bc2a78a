/** What happens at the door: gifts are counted, judged by the branch's rules, signed for, and booked or turned away. */
@NullMarked
package org.supplyline.donation.acceptance;

import org.jspecify.annotations.NullMarked;
