package app

import goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

type libraryPage struct{ goapp.Compo }

func newLibraryPage() *libraryPage { return &libraryPage{} }

type readerPage struct{ goapp.Compo }

func newReaderPage() *readerPage { return &readerPage{} }

type lostPage struct{ goapp.Compo }

func newLostPage() *lostPage { return &lostPage{} }
