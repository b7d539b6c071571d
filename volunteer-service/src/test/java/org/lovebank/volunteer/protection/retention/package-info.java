/** What was kept long enough, tried over HTTP. */
@NullMarked
package org.lovebank.volunteer.protection.retention;

import org.jspecify.annotations.NullMarked;
