package namekey_test

import (
	"fmt"

	"rubricate/extract/namekey"
)

func ExampleOf() {
	fmt.Println(namekey.Of("The St. Erdoğan’s & Co."))
	// Output: saint erdogans and co
}
