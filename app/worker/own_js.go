package worker

import "syscall/js"

// ownPacks is the store of web/own-packs.js.
type ownPacks struct{}

func (ownPacks) All() ([][]byte, error) {
	list, err := await(ownPacks{}.js().Call("all"))
	if err != nil {
		return nil, err
	}
	all := make([][]byte, list.Length())
	for i := range all {
		all[i] = bytesOf(list.Index(i))
	}
	return all, nil
}

func (ownPacks) Put(name string, pack []byte) error {
	array := js.Global().Get("Uint8Array").New(len(pack))
	js.CopyBytesToJS(array, pack)
	_, err := await(ownPacks{}.js().Call("put", name, array))
	return err
}

func (ownPacks) Remove(name string) error {
	_, err := await(ownPacks{}.js().Call("remove", name))
	return err
}

func (ownPacks) js() js.Value { return js.Global().Get("rubricate").Get("ownPacks") }

// bytesOf copies a Uint8Array.
func bytesOf(array js.Value) []byte {
	data := make([]byte, array.Length())
	js.CopyBytesToGo(data, array)
	return data
}
