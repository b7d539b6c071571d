/** The desk at which agreements are written, laid before their parties, and moved through their life. */
@NullMarked
package org.lovebank.task.agreement.desk;

import org.jspecify.annotations.NullMarked;
