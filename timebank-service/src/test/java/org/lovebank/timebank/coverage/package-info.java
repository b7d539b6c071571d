@NullMarked
package org.lovebank.timebank.coverage;

import org.jspecify.annotations.NullMarked;
