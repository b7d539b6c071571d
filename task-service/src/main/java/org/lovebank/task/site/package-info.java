/** Where places of service are, so that a check-in can be held against them. Buildings only; knows no person. */
@NullMarked
package org.lovebank.task.site;

import org.jspecify.annotations.NullMarked;
