package app

import goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

// NextTask returns in a later task of the page's thread, so that what is done
// before and after it are two short tasks, between which the browser draws and
// answers the reader. A sleep would not do: Go wakes who sleeps for so short a
// time within the same task. It must not be called where go-app draws, nor in
// a listener.
func NextTask() {
	next := make(chan struct{})
	wake := goapp.FuncOf(func(goapp.Value, []goapp.Value) any {
		close(next)
		return nil
	})
	defer wake.Release()
	goapp.Window().Call("setTimeout", wake)
	<-next
}
