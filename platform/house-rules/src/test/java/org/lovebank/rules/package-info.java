/** Where the walls and the other rooms look: the modules of the checkout, their class folders and their files. Knows no noun. */
@NullMarked
package org.lovebank.rules;

import org.jspecify.annotations.NullMarked;
